/** Findings of flake8-softmax in VS Code: the client of its language server. */

import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import { serverCommand, watchInterpreter } from "./command";
import { fixAll } from "./fixAll";
import { forServer } from "./settings";

const NAME = "flake8-softmax";

let client: LanguageClient | undefined;
let last: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel(NAME);
  // The folder of the program: with `python -m`, modules of that folder would come first.
  const folder = context.extensionPath;
  const restart = (): Promise<void> => inTurn(() => restarted(output, folder));
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand(`${NAME}.restart`, restart),
    vscode.commands.registerCommand(`${NAME}.fixAll`, () => client && fixAll(client)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${NAME}.path`)) {
        void restart();
      }
    }),
  );
  await restart();
  context.subscriptions.push(await watchInterpreter(() => void restart()));
}

export async function deactivate(): Promise<void> {
  await inTurn(stop);
}

/** One after the other: a server that starts cannot be stopped. */
function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}

async function restarted(output: vscode.OutputChannel, folder: string): Promise<void> {
  await stop();
  const { command, args } = await serverCommand();
  output.appendLine(`Starting: ${[command, ...args].join(" ")}`);
  client = new LanguageClient(NAME, NAME, { command, args, options: { cwd: folder } }, options(output));
  try {
    await client.start();
  } catch (error) {
    output.appendLine(String(error));
    void explain(command, output);
  }
}

async function stop(): Promise<void> {
  const stopped = client;
  client = undefined;
  try {
    await stopped?.dispose();
  } catch {
    // One that has not started, or died, is gone as well.
  }
}

function options(outputChannel: vscode.OutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: "python" }],
    outputChannel,
    middleware: { workspace: forServer },
  };
}

async function explain(command: string, output: vscode.OutputChannel): Promise<void> {
  const text = `The server of flake8-softmax does not start with ${command}. Install 'flake8-softmax[lsp]' in the selected environment, or set flake8-softmax.path.`;
  const log = "Show Log";
  if ((await vscode.window.showErrorMessage(text, log)) === log) {
    output.show();
  }
}
