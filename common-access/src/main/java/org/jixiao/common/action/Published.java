package org.jixiao.common.action;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;

/** An operation as its resource declares it, and as the framework holds it: method, path and who may call it. */
record Published(String method, String path, Set<Role> roles) {

    /** By operationId. */
    static Map<String, Published> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .collect(Collectors.toUnmodifiableMap(
                        method -> method.getAnnotation(Operation.class).operationId(), method -> of(resource, method)));
    }

    private static Published of(Class<?> resource, Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
        var allowed = Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .orElseGet(() -> resource.getAnnotation(RolesAllowed.class));
        var path = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        return new Published(
                verb.value(),
                resource.getAnnotation(Path.class).value() + path.orElse(""),
                Arrays.stream(allowed.value())
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isFor(Caller caller) {
        return roles.stream().anyMatch(caller::is);
    }
}
