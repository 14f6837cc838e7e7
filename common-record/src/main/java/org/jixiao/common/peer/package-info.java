/** Questions to the services that own the records, and what becomes of their failures. */
package org.jixiao.common.peer;
