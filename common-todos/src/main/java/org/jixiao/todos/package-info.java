/** What waits for a person in a service, and how it is handed to another. */
package org.jixiao.todos;
