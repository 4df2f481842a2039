// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.progress;

/** An operation could not be done, and nothing was changed. The problem is fit to be shown to a person as it is. */
public class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Failure(Problem problem) {
        this(problem, null);
    }

    /** @param cause what the log should keep; may be null */
    public Failure(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Failure(String message, String where, String remedy) {
        this(Problem.error(message, where, remedy));
    }

    public Failure(String message, String where, String remedy, Throwable cause) {
        this(Problem.error(message, where, remedy), cause);
    }

    /** What to show to the person. */
    public final Problem problem() {
        return problem;
    }
}
