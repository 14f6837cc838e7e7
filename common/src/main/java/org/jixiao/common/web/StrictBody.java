package org.jixiao.common.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.ProblemMappers;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;

/** Answers with all faulty fields of a body at once: those that cannot be read beside those that break a rule. */
@Provider
public class StrictBody implements ReaderInterceptor {

    @Inject
    Validator validator;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())
                && !"merge-patch+json".equals(context.getMediaType().getSubtype())) {
            return context.proceed();
        }
        StrictJson.open();
        Object body;
        List<Fault> faults;
        try {
            body = context.proceed();
        } catch (JacksonException unreadable) {
            throw unreadable(unreadable);
        } catch (WebApplicationException refused) {
            throw refused.getCause() instanceof JacksonException unreadable ? unreadable(unreadable) : refused;
        } finally {
            faults = StrictJson.close();
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(withBrokenRules(faults, body));
        }
        return body;
    }

    /** A field that could not be read is empty now; that it "must not be null" would be noise. */
    private List<Fault> withBrokenRules(List<Fault> unreadable, Object body) {
        var byPointer = unreadable.stream()
                .collect(
                        Collectors.toMap(Fault::pointer, fault -> fault, (first, second) -> first, LinkedHashMap::new));
        if (body != null) {
            validator.validate(body).stream()
                    .map(ProblemMappers::fault)
                    .forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
        }
        return List.copyOf(byPointer.values());
    }

    private static Refusal unreadable(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var pointer = mapping.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            return Refusal.invalid(List.of(
                    new Fault(pointer, "Type", new Text("值的类型或格式不正确", "The value has the wrong type or form"))));
        }
        var type = CommonProblem.UNREADABLE_BODY;
        return Refusal.of(type, "请求体不是有效的 JSON，或结构不符", "The body is not valid JSON, or has the wrong structure");
    }
}
