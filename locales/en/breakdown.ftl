### When Parcours stops at a fault of its own.

breakdown-title = Parcours ran into an error
breakdown-heading = This page stopped at an error that comes from Parcours.
breakdown-saved = Everything you answered so far is saved.
breakdown-journal = Log
breakdown-step-home = Go back home and carry on.
breakdown-step-again = If the error comes back, close Parcours, then open it again.
breakdown-step-report = To report it, attach the log: it says what happened, with none of your answers.
breakdown-home = Back home
breakdown-open = Open the log
breakdown-close = Close Parcours
breakdown-report = Parcours { $version }, internal error. Log: { $path }
breakdown-beside = A background task stopped at an error. Your answers are saved. Log: { $path }
breakdown-last-time = Last time, Parcours ran into an error. Your answers are saved. Log: { $path }
breakdown-line = Parcours stopped at an error of its own. What was saved still is. The log says what happened: { $path }
