package org.jixiao.facts;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;

/**
 * One fact that a service can measure.
 *
 * @param name          dotted English name, never changed ({@code delivery.households})
 * @param unitOfMeasure 元, 户, 人, %; empty for a name or a grade
 * @param meaning       what is counted, from which records
 * @param reader        measures for one question
 * @param groups        measures for each member of a group ({@code unit}, {@code project}, {@code township}) in one
 *                      query: group key to reading; only the groupings named here can be asked for
 */
public record FactDefinition(
        String name,
        String unitOfMeasure,
        Text meaning,
        Function<FactQuestion, FactReading> reader,
        Map<Grouping, Function<FactQuestion, Map<String, FactReading>>> groups) {

    public FactDefinition {
        groups = Map.copyOf(groups);
    }

    public FactDefinition(String name, String unitOfMeasure, Text meaning, Function<FactQuestion, FactReading> reader) {
        this(name, unitOfMeasure, meaning, reader, Map.of());
    }

    public FactDefinition groupedBy(Grouping by, Function<FactQuestion, Map<String, FactReading>> group) {
        var more = new java.util.EnumMap<Grouping, Function<FactQuestion, Map<String, FactReading>>>(Grouping.class);
        more.putAll(groups);
        more.put(by, group);
        return new FactDefinition(name, unitOfMeasure, meaning, reader, more);
    }

    Set<Grouping> groupings() {
        return groups.keySet();
    }
}
