/** The command that applies all fixes of the script or notebook that is open. */

import * as vscode from "vscode";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  type LanguageClient,
} from "vscode-languageclient/node";

const SCRIPT = "source.fixAll.flake8-softmax";
const NOTEBOOK = `notebook.${SCRIPT}`;

export async function fixAll(client: LanguageClient): Promise<void> {
  const target = activeTarget();
  if (!target) {
    return;
  }
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(target.document.uri) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: [target.kind] },
  });
  const action = actions?.find((one) => "kind" in one && one.kind === target.kind);
  if (!action || !("kind" in action)) {
    void vscode.window.showInformationMessage("flake8-softmax: there is nothing to fix.");
    return;
  }
  const resolved = await client.sendRequest(CodeActionResolveRequest.type, action);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(resolved.edit);
  if (edit) {
    await vscode.workspace.applyEdit(edit);
  }
}

interface Target {
  readonly document: vscode.TextDocument;
  readonly kind: string;
}

/** The script, or any code cell of the notebook: the fixes of a notebook are the same from each. */
function activeTarget(): Target | undefined {
  const cells = vscode.window.activeNotebookEditor?.notebook.getCells() ?? [];
  const cell = cells.find((one) => one.kind === vscode.NotebookCellKind.Code);
  if (cell) {
    return { document: cell.document, kind: NOTEBOOK };
  }
  const document = vscode.window.activeTextEditor?.document;
  return document && { document, kind: SCRIPT };
}
