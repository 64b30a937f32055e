// SPDX-License-Identifier: GPL-3.0-or-later
// A shell with job control for a single job: `jobshell PROGRAM [ARGUMENTS]`. It runs the program in the foreground of the
// terminal that it owns, and reports on stdout what becomes of it: "runs 1234" with its process id, "exited with 6",
// "died of 2", "stopped by 20". A stopped program goes on when a line is typed. After the end it waits for one more line,
// so that the terminal stays.
//
// Like dash, and unlike an interactive bash, it leaves the state of the terminal as the program left it.
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <sys/wait.h>
#include <unistd.h>

namespace {

void report(const char *what, int number)
{
    std::printf("jobshell: %s %d\n", what, number);
    std::fflush(stdout);
}

void waitForLine()
{
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n') { }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return EXIT_FAILURE;
    // Whoever is in the background is stopped by it when it takes the terminal.
    (void)std::signal(SIGTTOU, SIG_IGN);
    const pid_t job = ::fork();
    if (job == 0) {
        ::setpgid(0, 0);
        ::tcsetpgrp(STDIN_FILENO, ::getpid());
        (void)std::signal(SIGTTOU, SIG_DFL);
        ::execv(argv[1], argv + 1);
        ::_exit(EXIT_FAILURE);
    }
    report("runs", job);
    for (;;) {
        int status = 0;
        if (::waitpid(job, &status, WUNTRACED) != job)
            return EXIT_FAILURE;
        ::tcsetpgrp(STDIN_FILENO, ::getpid());
        if (!WIFSTOPPED(status)) {
            WIFSIGNALED(status) ? report("died of", WTERMSIG(status)) : report("exited with", WEXITSTATUS(status));
            waitForLine();
            return EXIT_SUCCESS;
        }
        report("stopped by", WSTOPSIG(status));
        waitForLine();
        ::tcsetpgrp(STDIN_FILENO, job);
        report("runs", job);
        ::kill(-job, SIGCONT);
    }
}
