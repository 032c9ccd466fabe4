"""What the server does with each message of the client."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Final

from lsprotocol import types as lsp
from pygls.capabilities import get_capability
from pygls.uris import from_fs_path

from flake8_softmax.server.actions import KINDS, Actions, fix_all, wants
from flake8_softmax.server.analysis import Analysis
from flake8_softmax.server.edits import Editing
from flake8_softmax.server.folders import NAMES
from flake8_softmax.server.hints import hints
from flake8_softmax.server.hovers import hover
from flake8_softmax.server.server import Server
from flake8_softmax.server.settings import SECTION
from flake8_softmax.server.snapshot import program_of

_WATCHED: Final = lsp.DidChangeWatchedFilesRegistrationOptions(
    watchers=[lsp.FileSystemWatcher(glob_pattern=f"**/{name}") for name in (*NAMES, "*.py")]
)


def created() -> Server:
    """A server that answers."""
    server = Server()
    server.feature(lsp.INITIALIZE)(initialize)
    server.feature(lsp.INITIALIZED)(initialized)
    server.feature(lsp.SHUTDOWN)(shut_down)
    server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)(configuration_changed)
    server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)(files_changed)
    server.feature(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(folders_changed)
    server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)(opened)
    server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(changed)
    server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)(saved)
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(closed)
    server.feature(lsp.NOTEBOOK_DOCUMENT_DID_OPEN)(notebook_opened)
    server.feature(lsp.NOTEBOOK_DOCUMENT_DID_CHANGE)(notebook_changed)
    server.feature(lsp.NOTEBOOK_DOCUMENT_DID_CLOSE)(notebook_closed)
    options = lsp.CodeActionOptions(code_action_kinds=list(KINDS), resolve_provider=True)
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, options)(code_actions)
    server.feature(lsp.CODE_ACTION_RESOLVE)(resolved)
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(hovered)
    server.feature(lsp.TEXT_DOCUMENT_INLAY_HINT)(hinted)
    return server


def initialize(ls: Server, params: lsp.InitializeParams) -> None:
    """Take over the settings that a client sends at once."""
    ls.configure(params.initialization_options)


async def initialized(ls: Server, params: lsp.InitializedParams) -> None:
    """Prepare for the first text, and ask for settings and for word of changed files."""
    ls.warm()
    await asyncio.gather(_ask_for_word(ls), _ask_for_settings(ls))


def shut_down(ls: Server, params: None) -> None:
    """The client is about to go away."""
    ls.is_shut_down = True


async def configuration_changed(ls: Server, params: lsp.DidChangeConfigurationParams) -> None:
    """The settings changed; some clients say how, the others are asked."""
    ls.configure(params.settings)
    await _ask_for_settings(ls)
    ls.schedule_all()


def files_changed(ls: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
    """A configuration of flake8 changed, or a script that others may import."""
    ls.schedule_all()


async def folders_changed(ls: Server, params: lsp.DidChangeWorkspaceFoldersParams) -> None:
    """Other folders have other settings."""
    await _ask_for_settings(ls)
    ls.schedule_all()


def opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    """A text was opened."""
    ls.schedule(program_of(ls.workspace, params.text_document.uri))


def changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    """A text was edited."""
    ls.schedule(program_of(ls.workspace, params.text_document.uri))
    ls.schedule_importers(params.text_document.uri)


def saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    """A text was saved, which may be new to those that import it."""
    ls.schedule_all()


def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    """A text was closed; what imports it gets the file again."""
    ls.forget(params.text_document.uri)
    ls.schedule_importers(params.text_document.uri)


def notebook_opened(ls: Server, params: lsp.DidOpenNotebookDocumentParams) -> None:
    """A notebook was opened."""
    ls.schedule(params.notebook_document.uri)


def notebook_changed(ls: Server, params: lsp.DidChangeNotebookDocumentParams) -> None:
    """Cells came, went, moved or were edited; that one was run changes nothing."""
    if ls.is_outdated(params.notebook_document.uri):
        ls.schedule(params.notebook_document.uri)


def notebook_closed(ls: Server, params: lsp.DidCloseNotebookDocumentParams) -> None:
    """A notebook was closed."""
    ls.forget(params.notebook_document.uri)


async def code_actions(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
    """The actions for what was analysed last; none while an edit waits for its analysis."""
    found = ls.current(params.text_document.uri)
    if found is None:
        return None
    analysis, cell = found
    only = params.context.only
    actions = Actions(analysis, cell, ls.places(analysis), _editing(ls, analysis))
    findings = actions.findings(params.range)
    if not (analysis.findings if only else findings):
        return None
    fixes = await ls.worked(analysis.fixes)
    made: list[lsp.CodeAction] = []
    if wants(only, lsp.CodeActionKind.QuickFix):
        made += actions.quick_fixes(findings, fixes)
    everything = fix_all(analysis, fixes)
    if everything is not None and wants(only, str(everything.kind)):
        made.append(everything if _resolves(ls) else await resolved(ls, everything))
    return made


async def resolved(ls: Server, action: lsp.CodeAction) -> lsp.CodeAction:
    """An action with its edit, which is none if the program has changed since."""
    uri = action.data.get("uri") if isinstance(action.data, dict) else None
    analysis = ls.analyses.get(str(uri))
    if analysis is None:
        return action
    action.edit = _editing(ls, analysis).of_texts(await ls.fixed(analysis))
    return action


async def hovered(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    """The page of a finding's rule, and what is known of a value."""
    found = ls.current(params.text_document.uri)
    if found is None:
        return None
    analysis, cell = found
    return await ls.worked(partial(hover, analysis, cell, ls.places(analysis), params.position))


async def hinted(ls: Server, params: lsp.InlayHintParams) -> list[lsp.InlayHint] | None:
    """What is known of models where they are compiled and used, if the user wants to see it."""
    found = ls.current(params.text_document.uri)
    if found is None or not found[0].settings.inlay_hints:
        return None
    analysis, cell = found
    return await ls.worked(partial(hints, analysis, cell, ls.places(analysis), params.range))


def _editing(ls: Server, analysis: Analysis) -> Editing:
    versioned = get_capability(ls.client_capabilities, "workspace.workspace_edit.document_changes")
    return Editing(analysis.snapshot, ls.encoding, bool(versioned))


def _resolves(ls: Server) -> bool:
    """Whether the client asks for the edit of an action when it wants it."""
    support = get_capability(ls.client_capabilities, "text_document.code_action.resolve_support")
    return support is not None and "edit" in support.properties


async def _ask_for_word(ls: Server) -> None:
    """Ask to be told of changed settings and configurations, where a client can."""
    workspace = ls.client_capabilities.workspace
    wanted: list[lsp.Registration] = []
    if get_capability(workspace, "did_change_watched_files.dynamic_registration"):
        method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
        wanted.append(
            lsp.Registration(id="configuration", method=method, register_options=_WATCHED)
        )
    if get_capability(workspace, "did_change_configuration.dynamic_registration"):
        method = lsp.WORKSPACE_DID_CHANGE_CONFIGURATION
        options = lsp.DidChangeConfigurationRegistrationOptions(section=SECTION)
        wanted.append(lsp.Registration(id="settings", method=method, register_options=options))
    if wanted:
        await ls.client_register_capability_async(lsp.RegistrationParams(registrations=wanted))


async def _ask_for_settings(ls: Server) -> None:
    """Ask for the settings of all and of each folder, where a client can say them."""
    if not get_capability(ls.client_capabilities, "workspace.configuration"):
        return
    folders = ls.folders
    items = [lsp.ConfigurationItem(section=SECTION)]
    items += [
        lsp.ConfigurationItem(section=SECTION, scope_uri=from_fs_path(folder)) for folder in folders
    ]
    before = ls.settings, dict(ls.folder_settings)
    answers = await ls.workspace_configuration_async(lsp.ConfigurationParams(items=items))
    for folder, answer in zip([None, *folders], answers, strict=False):
        ls.configure(answer, folder)
    if before != (ls.settings, ls.folder_settings):
        ls.schedule_all()
