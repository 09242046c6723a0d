-- Neovim's own client against `theoryc lsp`: messages, completion, renaming, layout, and what is said
-- where theoryc is missing.
--
-- usage: THEORYC=PATH-OF-THEORYC nvim -u NONE -i NONE -n --headless -c 'luafile tests/neovim_test.lua'
local project = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h')
local patience = 10000 -- milliseconds

local text = [[
theory walking "Walking groups"
outcome trust "Trust"
mechanism rest "Rest"
cmoc C1 {
      context "Neighbours"
  mechanism   rest
  outcome more trsut
}
link rest increases trust "café" {
  note "of trust"
}
]]

local function same(found, expected, words)
  if not vim.deep_equal(found, expected) then
    error(words .. ': ' .. vim.inspect(found) .. ' is not ' .. vim.inspect(expected), 2)
  end
end

local function wait_for(words, condition)
  if not vim.wait(patience, condition, 20) then
    error('waited in vain for ' .. words, 2)
  end
end

local function open(name, content)
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  vim.fn.writefile(vim.split(content, '\n'), folder .. '/' .. name, 'b')
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. name))
  return folder
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function attached()
  return vim.lsp.buf_get_clients(0)
end

local function client()
  local _, first = next(attached())
  return first
end

local function ask(method, params)
  local answers, failure = vim.lsp.buf_request_sync(0, method, params, patience)
  local _, answer = next(answers or {})
  assert(answer and not answer.err, method .. ': ' .. vim.inspect(failure or (answer and answer.err)))
  return answer.result
end

local function codes()
  return vim.tbl_map(function(one)
    return (one.code or one.user_data.lsp.code) .. '@' .. (one.lnum + 1) .. ':' .. one.col
  end, vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }))
end

local tests = {}

function tests.attaches_and_says_what_is_wrong()
  same(vim.bo.filetype, 'theory', 'the file type')
  wait_for('the server', function()
    return client() and client().server_capabilities ~= nil
  end)
  same(client().name, 'theoryc', 'the server')
  wait_for('messages', function()
    return #codes() > 0
  end)
  same(codes(), { 'R009@7:15' }, 'errors')
end

function tests.messages_follow_the_text()
  vim.api.nvim_buf_set_text(0, 6, 15, 6, 20, { 'trust' })
  wait_for('no errors', function()
    return #codes() == 0
  end)
end

function tests.completes_names()
  vim.api.nvim_buf_set_lines(0, 6, 7, false, { '  outcome more tr' })
  vim.api.nvim_win_set_cursor(0, { 7, 17 })
  local list = ask('textDocument/completion', vim.lsp.util.make_position_params())
  local items = vim.lsp.util.text_document_completion_list_to_complete_items(list, 'tr')
  local words = vim.tbl_map(function(item)
    return item.word
  end, items)
  assert(vim.tbl_contains(words, 'trust'), vim.inspect(words))
  vim.api.nvim_buf_set_lines(0, 6, 7, false, { '  outcome more trust' })
end

function tests.goes_to_where_a_name_is_declared()
  vim.api.nvim_win_set_cursor(0, { 7, 16 })
  vim.lsp.buf.definition()
  wait_for('the declaration', function()
    return vim.api.nvim_win_get_cursor(0)[1] == 2
  end)
end

function tests.says_what_is_under_the_cursor()
  vim.api.nvim_win_set_cursor(0, { 7, 16 })
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
  assert(vim.inspect(hover.contents):find('Trust'), vim.inspect(hover))
end

function tests.renames_everywhere()
  vim.api.nvim_win_set_cursor(0, { 2, 9 })
  vim.lsp.buf.rename('confidence-in-others')
  wait_for('the new name', function()
    return lines()[2]:find('confidence%-in%-others') ~= nil
  end)
  same(lines()[7], '  outcome more confidence-in-others', 'a use')
  same(lines()[9], 'link rest increases confidence-in-others "café" {', 'an end of a link')
  same(lines()[10], '  note "of trust"', 'what is no name')
end

function tests.lays_out_as_fmt_does()
  local before = table.concat(lines(), '\n') .. '\n'
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  local laid_out = vim.fn.systemlist({ vim.g.theoryc_path, 'fmt', '-' }, before)
  local after = lines()
  if after[#after] == '' then
    table.remove(after)
  end
  same(after, laid_out, 'the layout')
  assert(after[5] == '  context   "Neighbours"', after[5])
end

function tests.theories_of_one_folder_share_a_server()
  local first = client().id
  vim.cmd('silent write')
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.fn.expand('%:p:h') .. '/another.theory'))
  vim.wait(200)
  same(client() and client().id, first, 'the server of the second theory')
end

function tests.highlighting_is_that_of_vim()
  same(vim.b.current_syntax, 'theory', 'the syntax')
end

function tests.a_missing_program_is_told_of_once()
  local said = {}
  vim.g.theoryc_path = '/nonexistent/theoryc'
  vim.notify_once = function(words)
    table.insert(said, words)
  end
  open('lonely.theory', text)
  same(next(attached()), nil, 'servers')
  assert(said[1] and said[1]:find('./bootstrap', 1, true), vim.inspect(said))
end

-- Read by Neovim from 0.11 on; here at least it is what that asks for.
function tests.the_newer_configuration_says_the_same()
  local config = dofile(project .. '/editors/neovim/lsp/theoryc.lua')
  same(config.cmd, { vim.g.theoryc_path, 'lsp' }, 'the command')
  same(config.filetypes, { 'theory' }, 'the file types')
end

-- In this order, since each goes on from the one before.
local order = {
  'attaches_and_says_what_is_wrong', 'messages_follow_the_text', 'completes_names', 'goes_to_where_a_name_is_declared',
  'says_what_is_under_the_cursor', 'renames_everywhere', 'lays_out_as_fmt_does', 'theories_of_one_folder_share_a_server',
  'highlighting_is_that_of_vim', 'the_newer_configuration_says_the_same', 'a_missing_program_is_told_of_once',
}

local function run()
  vim.o.hidden = true
  vim.g.theoryc_path = assert(vim.env.THEORYC, 'THEORYC is not set')
  vim.opt.runtimepath:prepend({ project .. '/editors/vim', project .. '/editors/neovim' })
  vim.cmd('filetype plugin indent on | syntax on | runtime! plugin/theoryc.lua')
  open('walking.theory', text)
  for _, name in ipairs(order) do
    tests[name]()
    io.stdout:write('passed ' .. name .. '\n')
  end
end

local is_well, failure = xpcall(run, debug.traceback)
if not is_well then
  io.stdout:write(failure .. '\n')
end
vim.cmd(is_well and 'qall!' or 'cquit')
