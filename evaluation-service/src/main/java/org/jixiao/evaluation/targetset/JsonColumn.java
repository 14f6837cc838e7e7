package org.jixiao.evaluation.targetset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import org.jixiao.common.fact.CanonicalJson;

/** A part of a target set that is one canonical JSON text in the database: it is read as a whole or not at all. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .build();

    private final Class<T> type;

    JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T part) {
        try {
            return part == null ? null : CanonicalJson.ofJson(JSON.writeValueAsString(part));
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalStateException("has no JSON form", unserialisable);
        }
    }

    @Override
    public T convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", corrupt);
        }
    }

    static final class OfForm extends JsonColumn<TargetForm> {
        OfForm() {
            super(TargetForm.class);
        }
    }

    static final class OfExamination extends JsonColumn<Examination> {
        OfExamination() {
            super(Examination.class);
        }
    }

    static final class OfOutlook extends JsonColumn<Outlook> {
        OfOutlook() {
            super(Outlook.class);
        }
    }

    static final class OfMoney extends JsonColumn<QuotedMoney> {
        OfMoney() {
            super(QuotedMoney.class);
        }
    }

    static final class OfKnown extends JsonColumn<KnownThen> {
        OfKnown() {
            super(KnownThen.class);
        }
    }
}
