"""What the server does with each message of the client."""

from __future__ import annotations

import asyncio
from typing import Final

from lsprotocol import types as lsp
from pygls.capabilities import get_capability
from pygls.uris import from_fs_path

from flake8_softmax.server.folders import NAMES
from flake8_softmax.server.server import Server
from flake8_softmax.server.settings import SECTION
from flake8_softmax.server.snapshot import program_of

_CONFIGURATION: Final = lsp.DidChangeWatchedFilesRegistrationOptions(
    watchers=[lsp.FileSystemWatcher(glob_pattern=f"**/{name}") for name in NAMES]
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
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(closed)
    server.feature(lsp.NOTEBOOK_DOCUMENT_DID_OPEN)(notebook_opened)
    server.feature(lsp.NOTEBOOK_DOCUMENT_DID_CHANGE)(notebook_changed)
    server.feature(lsp.NOTEBOOK_DOCUMENT_DID_CLOSE)(notebook_closed)
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
    """A configuration of flake8 changed."""
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


def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    """A text was closed."""
    ls.forget(params.text_document.uri)


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


async def _ask_for_word(ls: Server) -> None:
    """Ask to be told of changed settings and configurations, where a client can."""
    workspace = ls.client_capabilities.workspace
    wanted: list[lsp.Registration] = []
    if get_capability(workspace, "did_change_watched_files.dynamic_registration"):
        method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
        wanted.append(
            lsp.Registration(id="configuration", method=method, register_options=_CONFIGURATION)
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
