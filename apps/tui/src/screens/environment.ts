/** What the libraries of the screen read from the environment at the moment they are imported. */

/** Call it before importing ink, and only when a person sits at the terminal. */
export function prepareEnvironment(env: NodeJS.ProcessEnv): void {
  // Ink's colours know FORCE_COLOR only: https://no-color.org asks for any value but the empty one.
  if (env.NO_COLOR) env.FORCE_COLOR = '0';
  // In CI, Ink draws nothing until the end.
  env.CI = 'false';
  env.CONTINUOUS_INTEGRATION = 'false';
  env.NODE_ENV ??= 'production';
}
