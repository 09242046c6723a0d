// The task `theoryc check`, whose mistakes the problem matcher lists.
import * as vscode from "vscode";

import { search } from "./machine";

function checking(definition: vscode.TaskDefinition, scope: vscode.TaskScope | vscode.WorkspaceFolder): vscode.Task | undefined {
  const found = search();
  const file: unknown = definition["file"];
  if ("missing" in found || typeof file !== "string") return undefined;
  const run = new vscode.ProcessExecution(found.program, ["check", "--color", "never", "--", file]);
  const task = new vscode.Task(definition, scope, `check ${file}`, "theoryc", run, "$theoryc");
  task.group = vscode.TaskGroup.Build;
  return task;
}

export const tasks: vscode.TaskProvider = {
  provideTasks() {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return folders.flatMap((folder) => checking({ type: "theoryc", file: "." }, folder) ?? []);
  },
  resolveTask({ definition, scope }) {
    return checking(definition, typeof scope === "object" ? scope : vscode.TaskScope.Workspace);
  },
};
