// What VS Code calls when a theory is opened: starts the language server, and offers the commands.
import * as vscode from "vscode";

import { build } from "./commands/build";
import { explain, registerExplanations } from "./commands/explain";
import { newReview } from "./commands/new_review";
import { panelType } from "./preview/panel";
import { Previews } from "./preview/previews";
import { Server } from "./server";
import { Status } from "./status";
import { tasks } from "./tasks";

let server: Server | undefined;

export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("theoryc", { log: true });
  const status = new Status();
  const started = new Server(output, status);
  const previews = new Previews(extensionUri, started);
  server = started;
  const commands: Record<string, (...words: unknown[]) => unknown> = {
    "theoryc.preview": () => previews.show(),
    "theoryc.build": (uri) => build(output, uri instanceof vscode.Uri ? uri : undefined),
    "theoryc.explain": explain,
    "theoryc.newReview": newReview,
    "theoryc.restart": () => started.restart(),
    "theoryc.showOutput": () => output.show(),
  };
  subscriptions.push(
    output,
    status,
    started,
    registerExplanations(),
    vscode.tasks.registerTaskProvider("theoryc", tasks),
    vscode.window.registerWebviewPanelSerializer(panelType, previews),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("theoryc.path") || event.affectsConfiguration("theoryc.arguments")) void started.restart();
    }),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
  void started.restart();
}

export function deactivate(): Promise<void> | undefined {
  return server?.end();
}
