package org.jixiao.beneficiary.upload;

import java.time.Instant;
import java.util.UUID;

/** A file that is being loaded: for whom, at which recorded time, by whose hand. */
public record Upload(UUID id, String region, String unit, Instant at, String by) {}
