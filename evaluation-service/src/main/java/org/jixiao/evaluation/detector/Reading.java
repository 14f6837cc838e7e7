package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An actual value as it became known.
 *
 * @param bound read from records; else typed
 * @param by who took the reading or typed the value
 */
public record Reading(Instant at, BigDecimal value, boolean bound, String by) {}
