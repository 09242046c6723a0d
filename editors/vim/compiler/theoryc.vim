" Fills the quickfix list with what theoryc finds: `:compiler theoryc`, then `:make`.
if exists('current_compiler')
  finish
endif
let current_compiler = 'theoryc'

" Columns count letters, which is what a screen column is where there are no tabs.
CompilerSet makeprg=theoryc\ check\ %:S
CompilerSet errorformat=%f:%l:%v:\ %t%*[a-z]%m,%-G%.%#
