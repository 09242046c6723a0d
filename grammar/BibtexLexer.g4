// The words and signs of BibTeX, in the three surroundings in which they mean different things.
// Which of them it is, compiler/references/bibtex.cpp knows as it reads.
lexer grammar BibtexLexer;

// Between entries all is a remark, and only what looks like the beginning of an entry is one.
ENTRY  : '@' BLANK* TYPE BLANK* [{(] ;
BARE   : '@' [ \t]* TYPE ;
REMARK : ~'@'+ | '@' ;


mode FIELDS;

WORD   : ~[ \t\f\r\n\u00A0\uFEFF,={}()"#]+ ;
COMMA  : ',' ;
EQUALS : '=' ;
HASH   : '#' ;
LEFT   : '{' ;
RIGHT  : '}' ;
OPEN   : '(' ;
CLOSE  : ')' ;
QUOTE  : '"' ;
SPACE  : BLANK+ ;
// The entry before it has lost its end.
NEXT   : LINE '@' ;


// Between braces or quotation marks: text, with LaTeX in it.
mode VALUE;

PLAIN     : LETTER+ ([ \-'`] LETTER+)* ;
BEGIN     : '{' ;
END       : '}' ;
MARK      : '"' ;
COMMAND   : '\\' [a-zA-Z]+ ;
SIGN      : '\\' ~[a-zA-Z{}\r\n] ;
BACKSLASH : '\\' ;
TIE       : '~' ;
MATH      : '$' ;
DASHES    : '--' '-'? ;
OPENING   : '``' ;
CLOSING   : '\'\'' ;
SINGLE    : [\-'`] ;
GAP       : BLANK+ ;
// What may show afterwards that a text before it has lost its end.
NEXT_FIELD : LINE [a-zA-Z_\-]+ [ \t]* '=' ;
NEXT_ENTRY : LINE '@' TYPE [ \t]* [{(] ;


fragment BLANK  : [ \t\f\r\n\u00A0\uFEFF] ;
fragment LINE   : BLANK* [\r\n] [ \t]* ;
fragment TYPE   : [a-zA-Z] [a-zA-Z_\-]* ;
fragment LETTER : ~[ \t\f\r\n\u00A0\uFEFF{}"\\~$\-'`] ;
