// The language server: `theoryc lsp`, started, stopped, and started anew when its setting changes.
import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, State, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

import { hasLanguageServer } from "./answers";
import { sayMissing, search, settings } from "./machine";
import type { Status } from "./status";

function makeClient(program: string, output: vscode.LogOutputChannel): LanguageClient {
  const command = { command: program, args: ["lsp", ...settings().get<string[]>("arguments", [])] };
  const server: ServerOptions = { run: command, debug: command };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "theory", scheme: "file" }],
    outputChannel: output,
    // A click on a message's code explains it.
    initializationOptions: { explanations: "command:theoryc.explain?%22{code}%22" },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{theory,bib,ris,csv,json,toml,txt,md,pdf,nbib}") },
  };
  return new LanguageClient("theoryc", "theoryc", server, options);
}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private turn: Promise<void> = Promise.resolve(); // One start or stop at a time.
  private readonly begun = new vscode.EventEmitter<void>();
  readonly onStart = this.begun.event;

  constructor(private readonly output: vscode.LogOutputChannel, private readonly status: Status) {}

  // Nothing while none runs.
  get running(): LanguageClient | undefined {
    return this.client?.state === State.Running ? this.client : undefined;
  }

  restart(): Promise<void> {
    this.turn = this.turn.then(async () => {
      await this.stop();
      await this.start();
    });
    return this.turn;
  }

  async end(): Promise<void> {
    await this.turn;
    await this.stop();
  }

  dispose(): void {
    this.begun.dispose();
  }

  private async start(): Promise<void> {
    const found = search();
    if ("missing" in found) return this.refuse(found.missing);
    if (!(await hasLanguageServer(found.program))) return this.refuse(`${found.program} is too old: it has no command lsp.`);
    this.status.begins();
    const client = makeClient(found.program, this.output);
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      if (newState === State.Running) this.status.runs(found.program);
      else if (newState === State.Stopped) this.status.ended("theoryc has ended.");
    });
    try {
      await client.start();
      this.begun.fire();
    } catch (error) {
      this.refuse(`${found.program} could not be started: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  private refuse(reason: string): void {
    this.output.error(reason);
    this.status.ended(reason);
    void sayMissing(reason);
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.output.warn(`theoryc did not end as asked: ${String(error)}`);
    }
  }
}
