/** The one channel between the preload and the Node side. Which use case is meant is the first argument. */
export const ipcChannel = 'bridge';
