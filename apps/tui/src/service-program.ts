/** The service as it is built: another application, started and not imported. */
export const serviceProgram = new URL('../../api/dist/main.js', import.meta.url);
