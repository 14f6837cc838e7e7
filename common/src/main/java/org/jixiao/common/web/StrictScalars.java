package org.jixiao.common.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Values in their own JSON form only: neither "7" for 7 nor 7 for "7", and a time is a text, not a count of seconds.
 */
final class StrictScalars<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    /** Null for truth values, which have two tokens. */
    private final transient JsonToken form;

    private final transient Reading<T> reading;

    private StrictScalars(Class<T> type, JsonToken form, Reading<T> reading) {
        super(type);
        this.form = form;
        this.reading = reading;
    }

    static SimpleModule module() {
        var module = new SimpleModule("strict-scalars");
        add(module, String.class, JsonToken.VALUE_STRING, StrictScalars::text);
        add(module, Integer.class, JsonToken.VALUE_NUMBER_INT, JsonParser::getIntValue);
        add(module, int.class, JsonToken.VALUE_NUMBER_INT, JsonParser::getIntValue);
        add(module, Long.class, JsonToken.VALUE_NUMBER_INT, JsonParser::getLongValue);
        add(module, long.class, JsonToken.VALUE_NUMBER_INT, JsonParser::getLongValue);
        add(module, Boolean.class, null, JsonParser::getBooleanValue);
        add(module, boolean.class, null, JsonParser::getBooleanValue);
        add(module, LocalDate.class, JsonToken.VALUE_STRING, parser -> StrictConverters.day(parser.getText()));
        add(module, Instant.class, JsonToken.VALUE_STRING, parser -> StrictConverters.instant(parser.getText()));
        add(module, UUID.class, JsonToken.VALUE_STRING, parser -> StrictConverters.uuid(parser.getText()));
        return module.setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> codes) {
                return new StrictCodes(codes);
            }
        });
    }

    /** A code is a text; an enum's own creator would end the reading of the whole body at anything else. */
    private static final class StrictCodes extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private StrictCodes(JsonDeserializer<?> codes) {
            super(codes);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> codes) {
            return new StrictCodes(codes);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? super.deserialize(parser, context)
                    : context.handleUnexpectedToken(handledType(), parser);
        }
    }

    private static <T> void add(SimpleModule module, Class<T> type, JsonToken form, Reading<T> reading) {
        module.addDeserializer(type, new StrictScalars<>(type, form, reading));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(JsonParser parser) throws IOException;
    }

    /** PostgreSQL has no NUL in a text, and nobody has a use for one. */
    private static String text(JsonParser parser) throws IOException {
        var text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            throw new InputCoercionException(parser, "NUL", JsonToken.VALUE_STRING, String.class);
        }
        return text;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (form == null ? token.isBoolean() : token == form) {
            try {
                return reading.from(parser);
            } catch (InputCoercionException | DateTimeException | IllegalArgumentException malformed) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "malformed");
            }
        }
        return (T) context.handleUnexpectedToken(handledType(), parser);
    }
}
