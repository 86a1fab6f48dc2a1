package gatescope.net;

import gatescope.math.Factor;

/**
 * The weights of one layer that products are made with.
 *
 * @param input in × G·H, or null where nothing is multiplied with it
 * @param recurrent H × G·H
 */
record LayerFactors(Factor input, Factor recurrent) {}
