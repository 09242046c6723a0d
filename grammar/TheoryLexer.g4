// The words and signs of the Theory language. Which words are keywords where they stand, and which
// are names there, is decided afterwards in compiler/syntax/classify.cpp.
lexer grammar TheoryLexer;

// The word that says where in a source to look, `p` in `@key p. 12`, is told from a name by where
// it stands.
tokens { UNIT }

// Declarations
THEORY       : 'theory' ;
IMPORT       : 'import' ;
AS           : 'as' ;
CONSTRUCT    : 'construct' ;
CONTEXT      : 'context' ;
MECHANISM    : 'mechanism' ;
OUTCOME      : 'outcome' ;
INTERVENTION : 'intervention' ;
ACTOR        : 'actor' ;
SECTION      : 'section' ;
CMOC         : 'cmoc' ;
LINK         : 'link' ;
SOURCES      : 'sources' ;
SCALE        : 'scale' ;
APPRAISE     : 'appraise' ;
FLOW         : 'flow' ;
CASE         : 'case' ;
RECOMMENDATION : 'recommendation' ;
VERDICT      : 'verdict' ;
SHIFT        : 'shift' ;
VIEW         : 'view' ;
SOURCE       : 'source' ;

// Clauses
TRIGGER      : 'trigger' ;
RESOURCE     : 'resource' ;
REASONING    : 'reasoning' ;
FOR          : 'for' ;
WHERE        : 'where' ;
REGARDLESS   : 'regardless' ;
SEEN         : 'seen' ;
BECAUSE      : 'because' ;
EXPLAINED    : 'explained' ;
RELATION     : 'extends' | 'contradicts' | 'borrows' ;
FEEDS        : 'feeds' ;
UNRELATED    : 'unrelated' ;
STANCE       : 'supported' | 'contested' | 'refined' ;
REPORTED     : 'reported' ;
CONFIDENCE   : 'confidence' ;
ALLOW        : 'allow' ;
RAMESES      : 'rameses' ;
STREAM       : 'stream' ;
FINDING      : 'present' | 'absent' | 'observed' ;
FROM         : 'from' ;
REFINES      : 'refines' ;
CURVE        : 'curve' ;
TOWARDS      : 'towards' ;
SELECTION    : 'show' | 'hide' ;
GROUPING     : 'group' | 'colour' | 'color' | 'edges' ;
PROPERTY
    : 'kind' | 'level' | 'horizon' | 'valence'
    | 'description' | 'note' | 'tag'
    | 'version' | 'stage' | 'question' | 'registration'
    | 'type' | 'design' | 'country' | 'setting' | 'sample'
    | 'date' | 'year' | 'authors' | 'published' | 'doi' | 'url'
    | 'coder' | 'bibliography' | 'text'
    | 'direction' | 'width' | 'height'
    ;

// `to whom`, a clause; or it belongs to the word before it, `unrelated to`
TO           : 'to' ;

// Words that belong to the one before them
BY           : 'by' ;
IN           : 'in' ;
OF           : 'of' ;
UNKNOWN      : 'unknown' ;
AMOUNTING    : 'amounting' ;
ALONG        : 'along' ;
AT           : 'at' ;
REACH        : 'upstream' | 'downstream' ;
WITHIN       : 'within' ;
VERB         : 'increases' | 'decreases' | 'enables' | 'blocks' | 'moderates' ;

// Reserved everywhere, since they stand where a name could
THEN         : 'then' ;
PENDING      : 'pending' ;
AND          : 'and' ;
OR           : 'or' ;
NOT          : 'not' ;
DIRECTION    : 'more' | 'less' | 'high' | 'low' | 'no' ;
HEDGE        : 'possibly' | 'probably' ;

// Names, numbers, keys
NAME         : LETTER WORD* (DASH WORD+)* ;
QUALIFIED    : LETTER WORD* (DASH WORD+)* ('.' WORD+ ([-–] WORD+)*)+ ;
NUMBER       : [0-9]+ ;
NUMBERED     : [0-9]+ LETTER WORD* | [0-9]+ ('.' [0-9]+)+ (LETTER WORD*)? ;
RANGE        : [0-9]+ [-–] [0-9]+ ;
DATE         : [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9] '-' [0-9] [0-9] ;
TIME         : [0-9]+ ':' [0-9] [0-9] (':' [0-9] [0-9])? ;
KEY          : '@' KEY_WORD ([_:.+/\-] KEY_WORD)* ;

// Texts. Those after the first two are understood, and reported.
TEXT          : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;
LONG_TEXT     : '"""' (LONG | '"' LONG | '""' LONG)* '"""' ;
CURLY_TEXT    : [“”„«] ~[“”„«»\r\n]* [“”»] ;
UNCLOSED_TEXT : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;
UNCLOSED_LONG : '"""' (LONG | '"' LONG | '""' LONG)* ('"' '"'?)? '\\'? ;
UNQUOTED_TEXT : ('http' 's'? '://' | '10.' [0-9]+ '/') ADDRESS+ | [0-9]+ ('/' [0-9]+)+ ;

// Signs
LEFT         : '{' ;
RIGHT        : '}' ;
OPEN         : '(' ;
CLOSE        : ')' ;
COMMA        : ',' ;
COLON        : ':' ;
DOT          : '.' ;
THROUGH      : '..' ;
BELOW        : '<' ;
BAR          : '|' ;

// What stands between
SPACE            : [ \t\f\u00A0\uFEFF]+ ;
NEWLINE          : [\r\n]+ ;
COMMENT          : '//' ~[\r\n]* | '/*' (~'*' | '*'+ ~[*/])* '*'+ '/' ;
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* ;
STRAY            : . ;


fragment LETTER   : [\p{L}_] ;
fragment WORD     : [\p{L}\p{M}\p{Nd}_] ;
fragment DASH     : '-' ;
fragment LONG     : ~["\\] | '\\' . ;
fragment ADDRESS  : ~[ \t\r\n"{}] ;
fragment KEY_WORD : [\p{L}\p{M}\p{Nd}_]+ ;
