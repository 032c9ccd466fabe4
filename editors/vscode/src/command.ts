/** What starts the server. */

import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as vscode from "vscode";

const PROGRAM = "flake8-softmax";
const MODULE = ["-m", "flake8_softmax"];

export interface Command {
  readonly command: string;
  readonly args: string[];
}

/** Of the extension ms-python.python only what is asked for here. */
interface Python {
  readonly environments: {
    getActiveEnvironmentPath(): { readonly path: string };
    resolveEnvironment(environment: {
      readonly path: string;
    }): Promise<{ readonly executable: { readonly uri?: vscode.Uri } } | undefined>;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

/** The program of the settings, else of the selected environment, else of the machine. */
export async function serverCommand(): Promise<Command> {
  const configured = vscode.workspace.getConfiguration(PROGRAM).get("path", "");
  if (configured) {
    return { command: configured, args: ["server"] };
  }
  const interpreter = await selectedInterpreter();
  if (interpreter) {
    return { command: interpreter, args: [...MODULE, "server"] };
  }
  const installed = onPath(PROGRAM);
  if (installed) {
    return { command: installed, args: ["server"] };
  }
  return { command: isWindows() ? "python" : "python3", args: [...MODULE, "server"] };
}

/** Calls `changed` when another environment is selected for Python. */
export async function watchInterpreter(changed: () => void): Promise<vscode.Disposable> {
  const python = await pythonExtension();
  return python?.environments.onDidChangeActiveEnvironmentPath(changed) ?? NOTHING;
}

const NOTHING = new vscode.Disposable(() => undefined);

async function selectedInterpreter(): Promise<string | undefined> {
  const environments = (await pythonExtension())?.environments;
  const selected = environments?.getActiveEnvironmentPath();
  const found = selected && (await environments?.resolveEnvironment(selected));
  return found?.executable.uri?.fsPath;
}

async function pythonExtension(): Promise<Python | undefined> {
  const extension = vscode.extensions.getExtension<Partial<Python>>("ms-python.python");
  const python = await extension?.activate();
  return python?.environments ? { environments: python.environments } : undefined;
}

function onPath(name: string): string | undefined {
  const file = isWindows() ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isWindows(): boolean {
  return process.platform === "win32";
}
