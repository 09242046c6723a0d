// What is shown of the language server where the file's language is.
import * as vscode from "vscode";

export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem("theoryc", { language: "theory" });

  constructor() {
    this.item.name = "theoryc";
    this.ended("theoryc does not run yet.");
  }

  begins(): void {
    this.show("theoryc", "starting", vscode.LanguageStatusSeverity.Information, true);
  }

  runs(program: string): void {
    this.show("theoryc", program, vscode.LanguageStatusSeverity.Information, false);
    this.item.command = { command: "theoryc.showOutput", title: "Output" };
  }

  ended(reason: string): void {
    this.show("theoryc", reason, vscode.LanguageStatusSeverity.Warning, false);
    this.item.command = { command: "theoryc.restart", title: "Start anew" };
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(text: string, detail: string, severity: vscode.LanguageStatusSeverity, busy: boolean): void {
    Object.assign(this.item, { text, detail, severity, busy });
  }
}
