-- Starts the language server for theories, unless vim.g.theoryc_lsp is false.
if vim.g.theoryc_lsp == false then
  return
end
if vim.fn.has('nvim-0.11') == 1 then
  vim.lsp.enable('theoryc')
else
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'theory',
    desc = 'theoryc: start the language server',
    callback = function(event)
      require('theoryc').attach(event.buf)
    end,
  })
end
