-- Starts the language server in Neovim before 0.11, which has no vim.lsp.enable: from 0.7 on.
local M = {}

-- One server for all theories of a folder.
local clients = {}

local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  local settings = vim.fn.findfile('theory.toml', folder .. ';')
  if settings ~= '' then
    return vim.fn.fnamemodify(settings, ':p:h')
  end
  local git = vim.fn.finddir('.git', folder .. ';')
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or folder
end

-- What 0.8 and later set by themselves.
local function set_options(buffer)
  vim.api.nvim_buf_set_option(buffer, 'omnifunc', 'v:lua.vim.lsp.omnifunc')
  vim.api.nvim_buf_set_option(buffer, 'tagfunc', 'v:lua.vim.lsp.tagfunc')
  vim.api.nvim_buf_set_option(buffer, 'formatexpr', 'v:lua.vim.lsp.formatexpr()')
end

local function say_missing(program)
  vim.notify_once(
    program .. ' is not on the path: build theoryc with ./bootstrap, or say in vim.g.theoryc_path where it is',
    vim.log.levels.WARN
  )
end

function M.attach(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  local program = vim.g.theoryc_path or 'theoryc'
  if path == '' or vim.bo[buffer].buftype ~= '' then
    return
  end
  if vim.fn.executable(program) == 0 then
    return say_missing(program)
  end
  local root = root_of(path)
  if not clients[root] then
    clients[root] = vim.lsp.start_client({
      name = 'theoryc',
      cmd = { program, 'lsp' },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      on_attach = function(_, attached)
        set_options(attached)
      end,
      on_exit = function()
        clients[root] = nil
      end,
    })
  end
  if clients[root] then
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
end

return M
