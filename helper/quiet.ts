/**
 * onnxruntime, which computes the networks, reports its use to its maker over the internet unless it is told not to
 * (`ORT_DISABLE_TELEMETRY`, read when its library is loaded). Nothing may leave this machine, so this is imported before everything
 * else, in the main thread: what a worker thread writes into its environment does not reach the library.
 */
process.env['ORT_DISABLE_TELEMETRY'] = '1';
