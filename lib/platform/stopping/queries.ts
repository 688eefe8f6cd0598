/** Of the whole process: the framework loads our files once for each part of the server. */
export const stoppingState = globalThis as { followthroughIsStopping?: boolean };

/** Whether this process was told to end. It then begins nothing that takes long, and keeps no connection open after its answer. */
export const isStopping = (): boolean => stoppingState.followthroughIsStopping === true;
