" What the words of a .theory file are. They are those of grammar/TheoryLexer.g4; a test compares.
if exists('b:current_syntax')
  finish
endif
let s:kept_cpoptions = &cpoptions
set cpoptions&vim

" A dot belongs to words here: `trust.context` is one name, and no keyword.
syntax iskeyword @,48-57,_,-,.,192-255
syntax spell notoplevel

" Which word is a keyword depends on the word before it (compiler/syntax/classify.cpp). So a keyword
" takes the name that follows it, `nextgroup`, and what is left over can only be a keyword.
let s:reserved = ['then', 'pending', 'and', 'or', 'not', 'more', 'less', 'high', 'low', 'no', 'possibly', 'probably']
let s:name = '"\%(\%(' . join(s:reserved, '\|') . '\)\>\)\@!\k\+"'
for s:group in ['theoryReference', 'theoryConstruct', 'theoryDeclared', 'theoryCmocName', 'theoryValue', 'theoryRule']
  execute 'syntax match' s:group s:name 'contained'
endfor
execute 'syntax match theorySectionName' s:name 'contained nextgroup=theorySectionTitle,theorySectionBlock skipwhite skipempty'
execute 'syntax match theoryScaleName' s:name 'contained nextgroup=theoryScaleTitle,theoryScaleBlock skipwhite skipempty'
unlet s:group s:name s:reserved

" Comments, texts, keys, numbers, signs
syntax match   theoryComment "//.*$" contains=@Spell
syntax region  theoryBlockComment start="/\*" end="\*/" contains=@Spell
syntax match   theoryEscape  +\\["\\]+ contained
syntax region  theoryText    start=+"+ skip=+\\.+ end=+"+ oneline contains=theoryEscape,@Spell
syntax region  theoryLongText start=+"""+ skip=+\\.+ end=+"""+ contains=theoryEscape,@Spell
syntax match   theoryText    "[“”„«][^“”„«»]*[“”»]" contains=@Spell
syntax match   theoryText    +\%(https\=://\|10\.\d\+/\)[^ \t"{}]\++
syntax match   theoryNumber  "\<\d\+\%([-–:./]\d\+\)*\a*\>"
syntax match   theoryKey     "@\k\@=[^ \t,;{}()\"]\{-1,}\ze\%(\.\.@\|[ \t,{}()\"]\|$\)" nextgroup=theoryLocator skipwhite
syntax match   theoryLocator "\a\+\.\=\s*\d\k*" contained contains=theoryLocatorNumber nextgroup=theoryLocator,theoryTime skipwhite
syntax match   theoryLocatorNumber "\d\k*" contained
syntax match   theoryTime    "\d\+:[0-9:]\+" contained nextgroup=theoryLocator skipwhite
syntax match   theoryRange   "\.\."
syntax match   theorySign    "[,(:]" nextgroup=theoryReference skipwhite
syntax match   theorySign    "[<|)]"

" Declarations
syntax keyword theoryDeclaration theory flow stream case recommendation view shift source nextgroup=theoryDeclared,theoryKey skipwhite
syntax keyword theoryDeclaration cmoc nextgroup=theoryCmocName skipwhite
syntax keyword theoryDeclaration link nextgroup=theoryReference skipwhite
syntax keyword theoryDeclaration verdict nextgroup=theoryValue skipwhite
syntax keyword theoryDeclaration sources appraise
syntax keyword theoryDeclaration section nextgroup=theorySectionName skipwhite
syntax keyword theoryDeclaration scale nextgroup=theoryScaleName skipwhite
syntax keyword theoryImport      import as nextgroup=theoryReference skipwhite
syntax keyword theoryRole        construct context mechanism outcome intervention actor nextgroup=theoryConstruct skipwhite
syntax keyword theorySlot        construct context mechanism outcome intervention actor contained nextgroup=theoryReference skipwhite
syntax keyword theoryPart        trigger resource reasoning nextgroup=theoryReference skipwhite

" Clauses
syntax keyword theoryClause supported contested refined explained nextgroup=theoryBy skipwhite
syntax keyword theoryClause reported seen nextgroup=theoryIn skipwhite
syntax keyword theoryClause regardless nextgroup=theoryOf,theoryReference skipwhite
syntax keyword theoryClause unrelated amounting nextgroup=theoryTo skipwhite
syntax keyword theoryClause for where feeds from to towards refines extends contradicts borrows present absent observed curve
      \ nextgroup=theoryReference skipwhite
syntax keyword theoryClause because rameses
syntax keyword theoryClause confidence nextgroup=theoryValue skipwhite
syntax keyword theoryClause allow nextgroup=theoryRule skipwhite
syntax keyword theoryClause group colour color edges nextgroup=theoryBy skipwhite
syntax keyword theoryClause show hide
syntax keyword theoryClause along at
syntax keyword theoryClause upstream downstream nextgroup=theoryOf skipwhite
syntax keyword theoryClause within
syntax keyword theoryBy by contained nextgroup=theoryReference skipwhite
syntax keyword theoryIn in contained nextgroup=theoryReference skipwhite
syntax keyword theoryOf of nextgroup=theoryReference skipwhite
syntax keyword theoryTo to contained nextgroup=theoryReference skipwhite
syntax keyword theoryUnknown unknown

syntax keyword theoryProperty kind level horizon valence description note tag version stage question registration type
      \ design country setting sample date year authors published doi url coder bibliography text direction width height
      \ nextgroup=theoryValue skipwhite

" Uses
syntax keyword theoryThen      then
syntax keyword theoryPending   pending
syntax keyword theoryLogic     and or not nextgroup=theoryReference skipwhite
syntax keyword theoryDirection more less high low no nextgroup=theoryReference skipwhite
syntax keyword theoryHedge     possibly probably nextgroup=theoryReference skipwhite
syntax keyword theoryVerb      increases decreases enables blocks moderates nextgroup=theoryReference skipwhite

" In a block a role is a slot; in a section stand declarations, as outside; a scale has its own words.
syntax cluster theoryInside contains=TOP,theoryRole
syntax region theoryBlock matchgroup=theoryBrace start="{" end="}" transparent fold contains=@theoryInside,theorySlot
syntax region theorySectionTitle start=+"+ skip=+\\.+ end=+"+ oneline contained contains=theoryEscape,@Spell
      \ nextgroup=theorySectionBlock skipwhite skipempty
syntax region theorySectionBlock matchgroup=theoryBrace start="{" end="}" contained transparent fold contains=TOP
syntax region theoryScaleTitle start=+"+ skip=+\\.+ end=+"+ oneline contained contains=theoryEscape,@Spell
      \ nextgroup=theoryScaleBlock skipwhite skipempty
syntax region theoryScaleBlock matchgroup=theoryBrace start="{" end="}" contained transparent contains=theoryComment,theoryBlockComment,theoryText,theorySign,theoryGrade
syntax match  theoryGrade "\k\+" contained

syntax sync fromstart

highlight default link theoryComment       Comment
highlight default link theoryBlockComment  Comment
highlight default link theoryBrace         Delimiter
highlight default link theoryText          String
highlight default link theoryLongText      String
highlight default link theorySectionTitle  String
highlight default link theoryScaleTitle    String
highlight default link theoryEscape        SpecialChar
highlight default link theoryNumber        Number
highlight default link theoryTime          Number
highlight default link theoryLocatorNumber Number
highlight default link theoryLocator       Special
highlight default link theoryKey           Tag
highlight default link theoryRange         Operator
highlight default link theorySign          Delimiter
highlight default link theoryDeclaration   Structure
highlight default link theoryRole          Structure
highlight default link theoryImport        Include
highlight default link theorySlot          Type
highlight default link theoryPart          Type
highlight default link theoryClause        Statement
highlight default link theoryBy            Statement
highlight default link theoryIn            Statement
highlight default link theoryOf            Statement
highlight default link theoryTo            Statement
highlight default link theoryProperty      Label
highlight default link theoryThen          Conditional
highlight default link theoryPending       Todo
highlight default link theoryLogic         Operator
highlight default link theoryVerb          Operator
highlight default link theoryDirection     StorageClass
highlight default link theoryHedge         StorageClass
highlight default link theoryUnknown       Constant
highlight default link theoryValue         Constant
highlight default link theoryRule          Constant
highlight default link theoryGrade         Constant
highlight default link theoryConstruct     Identifier
highlight default link theoryDeclared      Identifier
highlight default link theoryScaleName     Identifier
highlight default link theorySectionName   Identifier
highlight default link theoryCmocName      Function

let b:current_syntax = 'theory'
let &cpoptions = s:kept_cpoptions
unlet s:kept_cpoptions
