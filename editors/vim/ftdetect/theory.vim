" Files whose name ends in .theory are programme theories.
autocmd BufNewFile,BufRead *.theory setfiletype theory
