package gatescope.train.settings;

import gatescope.net.Initialisation;

/**
 * Where the weights start.
 *
 * @param forgetBias start of the forget gate's bias, whatever the initialisation of the others
 */
public record Start(Initialisation initialisation, double forgetBias) {}
