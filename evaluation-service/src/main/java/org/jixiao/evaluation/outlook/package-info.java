/** What targets would have scored in the years before, and which look as if they were set too low. */
package org.jixiao.evaluation.outlook;
