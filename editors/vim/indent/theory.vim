" How lines of a .theory file are indented: two columns a block, members of a list under the first,
" as `theoryc fmt` does.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=TheoryIndent(v:lnum)
setlocal indentkeys=0},0{,!^F,o,O
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*TheoryIndent')
  finish
endif

" A line without what braces and commas mean nothing in.
function! s:bare(number) abort
  let line = substitute(getline(a:number), '"\%(\\.\|[^"\\]\)*"', '""', 'g')
  return substitute(line, '\s*//.*$', '', '')
endfunction

function! s:isInText(number) abort
  return synIDattr(synID(a:number, 1, 0), 'name') =~# 'theoryLongText\|theoryBlockComment'
endfunction

" A member of a list, a further part of a condition, a text that had no room behind its word.
function! s:goesOn(number) abort
  let before = s:bare(prevnonblank(a:number - 1))
  return before =~# ',$' || s:bare(a:number) =~# '^\s*\%(and\|or\)\>'
        \ || (s:bare(a:number) =~# '^\s*""\s*{\=$' && before !~# '[{}]$')
endfunction

" Where the clause began that the line is a part of.
function! s:firstOfClause(number) abort
  let first = a:number
  while first > 1 && s:goesOn(first)
    let first = prevnonblank(first - 1)
  endwhile
  return first
endfunction

" Under the first member of the list that began there; a text alone is two columns deeper than its word.
function! s:indentWithin(first, number) abort
  if s:bare(a:number) =~# '^\s*""\s*{\=$' && s:bare(prevnonblank(a:number - 1)) !~# ',$'
    return indent(a:first) + shiftwidth()
  endif
  return matchend(getline(a:first), '^\s*\%(then\s\+\)\=\k\+\%(\s\+\%(by\|in\|of\|to\)\>\)\=\s\+')
endfunction

function! TheoryIndent(number) abort
  let before = prevnonblank(a:number - 1)
  if before == 0
    return 0
  endif
  if s:isInText(a:number)
    return -1
  endif
  let first = s:firstOfClause(before)
  if s:goesOn(a:number)
    return s:indentWithin(first, a:number)
  endif
  let line = s:bare(before)
  let opened = len(substitute(line, '[^{]', '', 'g')) - len(substitute(substitute(line, '^\s*}', '', ''), '[^}]', '', 'g'))
  let depth = opened > 0 ? 1 : opened
  return indent(first) + shiftwidth() * (depth - (getline(a:number) =~# '^\s*}'))
endfunction
