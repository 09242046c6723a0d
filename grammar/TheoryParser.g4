// What a theory consists of. Strictly LL(1): every choice is made on one word, and a test looks
// that the generated parser never predicts further. `compiler/syntax/build_tree.cpp` reads the
// labels; no rule's result is used otherwise, so that no parse tree has to be kept.
parser grammar TheoryParser;

options {
    tokenVocab = TheoryLexer;
    superClass = ParserBase;
}

@parser::postinclude {
#include "syntax/parser_base.h"
}

file : (header | imported | declaration)* EOF ;

declaration
    : construct | section | configuration | link | flow | source | table | scale | appraisal
    | observedCase | recommendation | shift | view | verdict
    ;

header    : THEORY name=NAME title=TEXT? block? ;

imported  : IMPORT (path=TEXT | library=(NAME | QUALIFIED)) (AS alias=NAME)? ;

construct
    : role=(CONSTRUCT | CONTEXT | MECHANISM | OUTCOME | INTERVENTION | ACTOR)
      name=NAME title=TEXT? (COLON parent=(NAME | QUALIFIED))? block?
    ;

section   : SECTION name=NAME title=TEXT? LEFT (declaration | shared)* RIGHT ;

// What a section says of all the configurations in it.
shared    : scope | seen | allow | property ;

configuration
    : CMOC name=(NAME | NUMBER | NUMBERED) title=TEXT? ancestry? (PENDING hole=TEXT | block)
    ;

// Which configurations of an earlier theory it takes the place of.
ancestry  : REFINES cmocs (COMMA cmocs)* ;

link      : LINK end verb=VERB end why=TEXT? block? ;

end       : hedge=HEDGE? direction=DIRECTION? target=(NAME | QUALIFIED | TEXT) ;

source    : SOURCE key=(NAME | QUALIFIED | NUMBERED | KEY) title=TEXT? block? ;

// A table of what sources are like, a row each.
table     : SOURCES path=TEXT ;

// An order, `low < high`, or kinds, `direct | indirect`.
scale     : SCALE name=NAME title=TEXT? LEFT (grade (step grade)*)? RIGHT ;

step      : sign=(BELOW | BAR) ;

// `moderate`, `very low`. Any word, the reserved ones too.
grade
    : word=(NAME | NUMBER | NUMBERED | TEXT | DIRECTION | HEDGE | AND | OR | NOT | THEN | PENDING)
      second=DIRECTION?
    ;

appraisal : APPRAISE keys (COMMA keys)* judgements ;

judgements : LEFT (judgement | property | allow)* RIGHT ;

judgement : name=(NAME | QUALIFIED) grade why=TEXT? ;

block     : LEFT clause* RIGHT ;

clause
    : slot | scope | seen | because | relation | ripple | evidence | confidence | allow | pending
    | reporting | property | configuration | link | membership | finding | addressees | basis
    | curve | towards | selection | grouping | refinement
    ;

slot
    : THEN?
      role=(CONTEXT | MECHANISM | OUTCOME | INTERVENTION | ACTOR | TRIGGER | RESOURCE | REASONING)
      (PENDING hole=TEXT | operands) block?
    ;

scope     : kind=(FOR | WHERE | REGARDLESS) OF? operands block? ;

seen      : SEEN IN place (COMMA place)* ;

place     : name=(NAME | QUALIFIED | NUMBER | NUMBERED | TEXT) ;

operands  : operand (connective operand)* ;

connective : word=(COMMA | AND | OR) ;

operand   : negation=NOT? (use | group) ;

group     : OPEN operands CLOSE ;

use
    : hedge=HEDGE? direction=DIRECTION?
      (text=TEXT | target=(NAME | QUALIFIED) wording=TEXT?)
    ;

because   : BECAUSE text=TEXT ;

relation  : (EXPLAINED BY | kind=RELATION) target=(NAME | QUALIFIED | TEXT) ;

ripple    : (FEEDS | denied=UNRELATED TO) rippled (COMMA rippled)* ;

rippled   : text=TEXT | cmocs ;

cmocs
    : first=(NAME | QUALIFIED | NUMBER | NUMBERED)
      (THROUGH last=(NAME | QUALIFIED | NUMBER | NUMBERED))?
    ;

evidence  : (stance=STANCE BY | REPORTED IN) citation (COMMA (citation | elsewhere))* ;

citation  : first=KEY (THROUGH last=KEY)? locator* extract=TEXT? block? ;

// Another place in the source before: `@key p. 3, 7`.
elsewhere : (number=(NUMBER | NUMBERED | RANGE) | locator) locator* extract=TEXT? block? ;

locator
    : unit=UNIT DOT? number=(NUMBER | NUMBERED | RANGE | DATE | NAME)
    | compact=QUALIFIED
    | time=TIME
    ;

confidence : CONFIDENCE grade why=TEXT? judgements? ;

allow     : ALLOW name=NAME reason=TEXT ;

pending   : PENDING reason=TEXT ;

// What is said on an item of the RAMESES publication standards.
reporting : RAMESES item=NUMBER said=TEXT ;

property  : word=PROPERTY value (COMMA value | literal)* ;

value     : name=(NAME | QUALIFIED) | literal ;

literal   : token=(TEXT | NUMBER | NUMBERED | RANGE | DATE | TIME) ;

// Where the papers came from. A line of a flow takes a single text for a property, since a text
// also begins a stage.
flow       : FLOW name=NAME title=TEXT? LEFT (stream | stage | allow | remark)* RIGHT ;

stream     : STREAM name=NAME title=TEXT? LEFT (stage | allow | remark)* RIGHT ;

stage
    : (word=NAME title=TEXT? | title=TEXT) count (AMOUNTING TO count unit=TEXT)? parts?
    ;

parts      : LEFT (part | named | remark)* RIGHT ;

part       : title=TEXT count ;

named      : keys (COMMA keys)* ;

keys       : first=KEY (THROUGH last=KEY)? ;

// More than one word or number is no count, and told apart afterwards: `2,144`, `2 144`.
count
    : first=(NUMBER | NUMBERED | RANGE | DATE | UNKNOWN) (COMMA? more=(NUMBER | NUMBERED | RANGE))*
    ;

remark     : word=PROPERTY said=(NAME | TEXT | NUMBER | NUMBERED | RANGE | DATE | TIME) ;

// Which stream a source came with.
membership : STREAM name=(NAME | QUALIFIED) ;

// A place, a programme or a partnership that was looked at, and what it was like.
observedCase : CASE name=(NAME | NUMBER | NUMBERED) title=TEXT? block? ;

finding    : kind=FINDING use (COMMA use)* block? ;

// What is concluded, for whom, and on which configurations it rests.
recommendation : RECOMMENDATION name=(NAME | NUMBER | NUMBERED) title=TEXT? block? ;

addressees : TO addressee (COMMA addressee)* ;

addressee  : target=(NAME | QUALIFIED | TEXT) ;

basis      : FROM cmocs (COMMA cmocs)* ;

// The earlier theory that this one goes on from, a file or a publication; or, of a configuration,
// the same as its ancestry, on a line of its own.
refinement : REFINES (path=TEXT (AS alias=NAME)? | publication=KEY | cmocs (COMMA cmocs)*) ;

// What became of the claims of an earlier theory: `affirmed`, `refined`, `refuted`.
verdict    : VERDICT word=NAME judged (COMMA judged)* why=TEXT? block? ;

// A configuration, a range of them, a construct, or a link with both its ends.
judged
    : first=(NAME | QUALIFIED | NUMBER | NUMBERED | TEXT)
      (THROUGH last=(NAME | QUALIFIED | NUMBER | NUMBERED)
      | verb=VERB effect=(NAME | QUALIFIED | TEXT))?
    ;

// What is at work more or less strongly along an ordered scale.
shift     : SHIFT name=NAME title=TEXT? ALONG along=(NAME | QUALIFIED) block? ;

curve     : CURVE target=(NAME | QUALIFIED | TEXT) point (COMMA point)* ;

point     : level=(DIRECTION | NAME) AT grade ;

towards   : TOWARDS use (COMMA use)* ;

// A picture: what it shows of the theory, and how.
view       : VIEW name=NAME title=TEXT? block? ;

selection  : word=SELECTION selected (COMMA selected)* ;

// Things by name, or by what they are: `section trust`, `mechanism`, `tag core`, `upstream of
// synergy`, `within 2 of trust`. A word that stands alone may be a name after all.
selected
    : text=TEXT | cmocs
    | thing=(SECTION | CMOC) cmocs?
    | role=(CONSTRUCT | CONTEXT | MECHANISM | OUTCOME | INTERVENTION | ACTOR) cmocs?
    | attribute=PROPERTY value?
    | reach=REACH (OF rippled)?
    | within=WITHIN (steps=NUMBER OF rippled)?
    ;

grouping   : word=GROUPING BY by=NAME ;
