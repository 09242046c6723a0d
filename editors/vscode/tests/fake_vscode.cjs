// Stands in for VS Code where the extension is started without it: whatever is asked of it is there and
// does nothing, but for what the tests look at.
const { readFileSync } = require("node:fs");

const declared = readFileSync(require.resolve("@types/vscode/index.d.ts"), "utf8");
const told = { events: {}, shown: [], commands: new Map(), errors: [], executed: [], configuration: {}, status: {} };

// A class, a function and an object with any members, all at once.
function anything(name) {
  const members = new Map();
  return new Proxy(class {}, {
    get(target, key) {
      if (key === "prototype") return target.prototype;
      if (typeof key === "symbol" || key === "then") return undefined;
      if (!members.has(key)) members.set(key, anything(`${name}.${key}`));
      return members.get(key);
    },
    set(_, key, value) {
      members.set(key, value);
      return true;
    },
    apply: () => anything(`${name}()`),
  });
}

function withMembers(name, own) {
  const rest = anything(name);
  return new Proxy(own, { get: (target, key) => (key in target ? target[key] : rest[key]) });
}

class EventEmitter {
  listeners = [];
  event = (listener) => {
    this.listeners.push(listener);
    return { dispose() {} };
  };
  fire(value) {
    for (const listener of this.listeners) listener(value);
  }
  dispose() {}
}

// An event, and what lets a test make it happen.
function happening(name) {
  told.events[name] = new EventEmitter();
  return told.events[name].event;
}

const settings = { get: (name, otherwise) => told.configuration[name] ?? otherwise };

// The bundle copies what there is by name.
const all = [...declared.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm)].map(([, name]) => [name, anything(name)]);

module.exports = {
  ...Object.fromEntries(all),
  told,
  EventEmitter,
  commands: withMembers("commands", {
    registerCommand: (name, run) => told.commands.set(name, run),
    executeCommand: async (...words) => void told.executed.push(words),
  }),
  languages: withMembers("languages", { createLanguageStatusItem: () => told.status }),
  window: withMembers("window", {
    visibleTextEditors: [],
    onDidChangeActiveTextEditor: happening("editor"),
    onDidChangeTextEditorSelection: happening("selection"),
    onDidChangeActiveColorTheme: happening("colours"),
    activeColorTheme: { kind: 2 },
    showTextDocument: async (...words) => {
      const editor = { revealRange: (range) => Object.assign(editor, { revealed: range }) };
      told.shown.push([editor, ...words]);
      return editor;
    },
    activeTextEditor: undefined,
    showErrorMessage: async (...words) => {
      told.errors.push(words);
      return words.at(-1);
    },
  }),
  workspace: withMembers("workspace", {
    onDidChangeTextDocument: happening("text"),
    workspaceFolders: undefined, textDocuments: [], getConfiguration: () => settings,
  }),
  Uri: withMembers("Uri", { parse: (text) => ({ toString: () => text.replace("(", "%28") }) }),
  ColorThemeKind: { Light: 1, Dark: 2, HighContrast: 3, HighContrastLight: 4 },
  Range: class {
    constructor(...numbers) {
      [this.start, this.end] = [numbers.slice(0, 2), numbers.slice(2)];
    }
  },
  Selection: class {
    constructor(anchor, active) {
      Object.assign(this, { anchor, active });
    }
  },
};
