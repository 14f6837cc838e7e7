package org.jixiao.todos;

import java.util.List;

/** A service's answer to what can wait for a person in it. */
public interface TodoSource {

    List<TodoKind> kinds();
}
