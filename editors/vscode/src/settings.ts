/** What the server is told of the settings. */

import type { ConfigurationMiddleware, DidChangeConfigurationMiddleware } from "vscode-languageclient";

/** It asks for them, also when they change; `path` is not for the server. */
export const forServer: ConfigurationMiddleware & DidChangeConfigurationMiddleware = {
  configuration: async (params, token, next) => {
    const answers: unknown = await next(params, token);
    return Array.isArray(answers) ? answers.map(withoutPath) : [];
  },
  didChangeConfiguration: (_sections, next) => next(undefined),
};

function withoutPath(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) {
    return settings;
  }
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name !== "path"));
}
