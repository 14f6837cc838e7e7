package org.jixiao.evaluation.targetset;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.Fact;

/** The money of the project or unit as the budget's facts had it on the day of the seal: quoted, never typed. */
@Schema(description = "封存时引用的预算事实：年初预算数和全年预算数")
public record QuotedMoney(List<Fact> facts) {}
