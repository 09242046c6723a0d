-- How Neovim from 0.11 on starts the language server; `vim.lsp.enable('theoryc')` turns it on.
return {
  cmd = { vim.g.theoryc_path or 'theoryc', 'lsp' },
  filetypes = { 'theory' },
  root_markers = { 'theory.toml', '.git' },
}
