import { setFlagsFromString } from 'node:v8';

/*
 * With which options of V8 a gateway runs, whoever starts it: set here, before anything else is loaded.
 * What was measured: docs/decisions/0021-tail-and-memory.md.
 */

/*
 * V8 moves the making of objects that often live long to where those are kept that live for good. Under load, the objects
 * of a request live just long enough for that; there they hold all that hangs on them, until the whole heap is collected.
 * Which code it befalls differs from start to start, and makes a request on a large answer up to a third dearer.
 */
setFlagsFromString('--no-allocation-site-pretenuring');

/*
 * The heap is collected as a whole when it has doubled since the last time. On a machine with much memory V8 would let it
 * grow to the fourfold, for collections that are rare anyway: of what requests make, next to nothing lives that long.
 */
setFlagsFromString('--heap-growing-percent=100');
