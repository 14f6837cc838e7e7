package org.jixiao.beneficiary.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sample with all that it takes to draw it again.
 *
 * @param asOf    business instant of the frame, {@code knownAt} its recorded one
 * @param seed    32 hexadecimal digits
 */
record Draw(RandomSample frame, LocalDate asOf, Instant knownAt, String seed, List<UUID> sample) {}
