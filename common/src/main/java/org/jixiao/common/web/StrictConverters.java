package org.jixiao.common.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.common.problem.Refusal;

/**
 * A malformed path or query parameter is a 400 that names it; left to the framework it would be a 404.
 */
@Provider
public class StrictConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            UUID.class, StrictConverters::uuid,
            LocalDate.class, StrictConverters::day,
            Instant.class, StrictConverters::instant,
            Integer.class, StrictConverters::whole,
            Boolean.class, StrictConverters::bool);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var parser = PARSERS.get(type);
        return parser == null ? null : new Strict<>(type, parser, pointer(annotations));
    }

    /** {@code UUID.fromString} also reads "1-1-1-1-1". */
    static UUID uuid(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("short form");
        }
        return id;
    }

    /** Years 1 to 9999: {@code LocalDate.parse} also reads "+10000-01-01", which no answer could give back as a date. */
    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        requireWritable(day.getYear());
        return day;
    }

    /** An instant whose year in UTC has four digits, for the same reason. */
    static Instant instant(String text) {
        var moment = OffsetDateTime.parse(text).toInstant();
        requireWritable(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    private static void requireWritable(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year beyond four digits");
        }
    }

    /** {@code Integer.valueOf} also reads the digits of other scripts, full-width ones among them, and a plus. */
    private static Integer whole(String text) {
        if (!text.matches("-?[0-9]{1,10}")) {
            throw new NumberFormatException("no plain number");
        }
        return Integer.valueOf(text);
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    private static String pointer(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(annotation -> annotation instanceof QueryParam query
                        ? "?" + query.value()
                        : annotation instanceof PathParam path ? "{" + path.value() + "}" : "")
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record Strict<T>(Class<T> type, Function<String, ?> parser, String pointer) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(parser.apply(text));
            } catch (RuntimeException malformed) {
                throw new BadRequestException(
                        Refusal.invalid(pointer, type.getSimpleName(), "参数格式不正确", "The parameter is malformed"));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
