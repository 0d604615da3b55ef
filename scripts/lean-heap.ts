import { setFlagsFromString } from 'node:v8';

/*
 * V8 lets garbage grow to several times of what is alive while memory is free. A description near the limits of what
 * is read must not take the whole of a small machine: collect as soon as the heap has grown by a third.
 */
setFlagsFromString('--heap-growing-percent=30');
