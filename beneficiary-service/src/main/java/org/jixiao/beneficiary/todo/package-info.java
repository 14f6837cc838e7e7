/** What waits for a person in this service. */
package org.jixiao.beneficiary.todo;
