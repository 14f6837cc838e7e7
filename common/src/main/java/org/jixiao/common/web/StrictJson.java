package org.jixiao.common.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;

/**
 * How JSON is read and written: nothing unknown is ignored, nothing is coerced, and every faulty value of a body is
 * noted instead of stopping at the first. {@link StrictBody} opens and closes the notes around one body.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** Deep enough for every document of the API, shallow enough for any stack. */
    private static final int MAX_NESTING = 100;

    /** What the value types want, said so that a clerk can mend it. */
    private static final Map<String, Text> FORMS = Map.of(
            "Money", new Text("须为以元为单位的金额，至多两位小数，如 \"78210.00\"", "An amount in yuan with at most two decimals"),
            "LocalDate", new Text("须为日期，如 \"2025-03-01\"", "A date such as 2025-03-01"),
            "Instant", new Text("须为带时区的时点，如 \"2026-02-01T09:00:00+08:00\"", "An instant with its offset"),
            "UUID", new Text("须为记录的标识（UUID）", "The id of a record (UUID)"),
            "Integer", new Text("须为整数", "A whole number"),
            "int", new Text("须为整数", "A whole number"),
            "boolean", new Text("须为 true 或 false", "true or false"),
            "Boolean", new Text("须为 true 或 false", "true or false"),
            "String", new Text("须为文字", "A text"));

    /** A name that no property of ours could have may be data in the wrong place, and is not said again. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,40}$)[A-Za-z_][A-Za-z_-]*\\d{0,3}[A-Za-z_-]*");

    private static final ThreadLocal<List<Fault>> NOTES = new ThreadLocal<>();

    /** After the framework's own modules: the reader that is registered last is asked first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .build());
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addHandler(new Collector());
        mapper.registerModule(StrictScalars.module());
    }

    static void open() {
        NOTES.set(new ArrayList<>());
    }

    static List<Fault> close() {
        var notes = NOTES.get();
        NOTES.remove();
        return notes;
    }

    private static boolean note(JsonParser parser, String rule, Text message) {
        var place = parser.getParsingContext();
        var value = parser.hasToken(JsonToken.FIELD_NAME) ? place.getParent() : place;
        return note(value.pathAsPointer(), rule, message);
    }

    private static boolean note(JsonPointer place, String rule, Text message) {
        var notes = NOTES.get();
        if (notes == null) {
            return false;
        }
        notes.add(new Fault(place.toString(), rule, message));
        return true;
    }

    /**
     * Where an unknown property stands. Those before a record's last known one are kept aside and shown when the record
     * has been read, in a buffer that has lost its place; the body's own reader is at the record's end then, or at its
     * next name.
     */
    private static JsonPointer unknown(JsonParser body, JsonParser shown, String name) {
        var place = body.getParsingContext();
        if (shown == body) {
            return place.pathAsPointer();
        }
        var record = body.hasToken(JsonToken.END_OBJECT) ? place : place.getParent();
        return record.pathAsPointer().appendProperty(name);
    }

    /** Notes what is wrong, reads on, and leaves the value empty. */
    private static final class Collector extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object owner,
                String name)
                throws IOException {
            var place = unknown(context.getParser(), parser, name);
            var said = NAME.matcher(name).matches() ? place : place.head();
            if (!note(said, "UnknownProperty", new Text("未知的字段", "Unknown property"))) {
                return false;
            }
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String failure) {
            return noted(context, target);
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String failure) {
            return noted(context, target);
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
                throws IOException {
            var result = noted(context, target.getRawClass());
            if (result != NOT_HANDLED) {
                parser.skipChildren();
            }
            return result;
        }

        /** A record where a value stands, of which the first name is read already, or the other way round. */
        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> target,
                ValueInstantiator instantiator,
                JsonParser parser,
                String failure)
                throws IOException {
            var result = noted(context, target);
            while (result != NOT_HANDLED && parser.hasToken(JsonToken.FIELD_NAME)) {
                parser.nextToken();
                parser.skipChildren();
                parser.nextToken();
            }
            if (result != NOT_HANDLED) {
                parser.skipChildren();
            }
            return result;
        }

        /** A value type that refused its text: an amount finer than a fen, an unknown code. */
        @Override
        public Object handleInstantiationProblem(
                DeserializationContext context, Class<?> target, Object argument, Throwable refused) {
            if (refused instanceof Refusal refusal) {
                return note(context.getParser(), target.getSimpleName(), refusal.detail()) ? null : NOT_HANDLED;
            }
            return noted(context, target);
        }

        private static Object noted(DeserializationContext context, Class<?> target) {
            var form = FORMS.getOrDefault(
                    target.getSimpleName(), new Text("值的类型或格式不正确", "The value has the wrong type or form"));
            if (!note(context.getParser(), target.isPrimitive() ? "Type" : target.getSimpleName(), form)) {
                return NOT_HANDLED;
            }
            return target.isPrimitive() ? primitive(target) : null;
        }

        private static Object primitive(Class<?> target) {
            return target == boolean.class ? (Object) false : target == long.class ? (Object) 0L : (Object) 0;
        }
    }
}
