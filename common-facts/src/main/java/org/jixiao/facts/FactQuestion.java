package org.jixiao.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.UnitScope;

/**
 * One question to the records. A reader takes rows that are dated up to {@code asOf} (inclusive) and were recorded
 * up to {@code knownAt} (inclusive), within the scope.
 */
public record FactQuestion(FactSubject subject, int fiscalYear, LocalDate asOf, Instant knownAt, UnitScope scope) {}
