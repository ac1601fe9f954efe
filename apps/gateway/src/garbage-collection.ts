import { setFlagsFromString } from 'node:v8';

/*
 * V8 moves the making of objects that often live long to where those are kept that live for good. Under load, the objects
 * of a request live just long enough for that; there they hold all that hangs on them, until the whole heap is collected.
 * Which code it befalls differs from start to start, and makes a request on a large answer up to a third dearer.
 */
setFlagsFromString('--no-allocation-site-pretenuring');
