package org.jixiao.common.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that asks the identity provider what the caller may do as of now, before it reads its body or does
 * anything: a role that was withdrawn is refused at once, not only when its token has expired. Every use is a row of
 * {@code docs/sensitive-operations.csv}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Sensitive {}
